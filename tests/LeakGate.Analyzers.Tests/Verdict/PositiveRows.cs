namespace LeakGate.Analyzers.Tests.Verdict;

/// <summary>
/// Credentials as developers write them: name, value, then destination and circumstances (see <see cref="VerdictRow"/>). All made up.
/// </summary>
internal static class PositiveRows
{
    public const string Text = """
        # web applications: settings, seeds, mail
        password	Summer2024!	
        Password	admin123	
        adminPassword	P@ssw0rd	
        AdminPassword	Admin@12345	const
        defaultPassword	123456	
        DefaultPassword	Pa$$w0rd	const
        _smtpPassword	kfmq zrtw pabx vhdn	
        SmtpPassword	M@ilSend3r!	const
        mailPassword	gmail#2019	
        emailPassword	Hamilton44	
        EmailPwd	nimda321	
        dbPassword	sapassword1	
        DB_PASSWORD	t0ps3cret	const
        DbPwd	sa@12345	
        sqlPassword	yourStrong(!)Password1	
        DatabasePassword	Kx9!mTr2	const
        mySqlPassword	root	
        pgPassword	postgres	
        redisPassword	r3d1s-Pr0d	
        ftpPassword	upl0ad99	
        FtpPwd	Web$ite2015	
        ftpPass	d3ploy-me	
        rootPassword	toor	
        userPassword	qwerty	
        UserPwd	letmein	
        user_password	hunter2	
        userPass	zaq12wsx	
        pwd	abc123	
        Pwd	1q2w3e4r	
        _pwd	Lichang88	
        strPassword	Passw0rd!	
        szPassword	gw2k-open	
        m_password	wIn7er#is@coming	
        m_strPwd	tiger	
        PASSWORD	Welcome1	const
        PASSWD	monkey12	const
        passwd	iloveyou	
        myPassword	Fluffy2011	
        mypass	sunshine1	
        testPassword	Test123!	
        TestUserPassword	test123	const
        password2	dragon77	
        password1	Benfica#1904	
        newPassword	NewPass!99	
        oldPassword	OldPass!98	
        currentPassword	Qwerty!1	
        confirmPassword	Str0ngP@ss	
        loginPassword	login2018	
        accountPassword	Z8u-pQ3m	
        servicePassword	svc_B4ckup!	
        proxyPassword	squid-4711	
        ProxyPass	px#2222	
        vpnPassword	tunnel&Light9	
        wifiPassword	Vodafone-A81F	
        WIFI_PASSWORD	12345678	const
        mqttPassword	mosq1tto	
        rabbitPassword	guest	
        RabbitMqPassword	guest	const
        ldapPassword	Dir3ctory$	
        keystorePassword	changeit	
        certPassword	1234	
        certificatePassword	pfx!2020	
        CertificatePassword	localhost123	const
        pfxPassword	ch@ngeM3now	
        zipPassword	infected	
        ArchivePassword	s3v3nz1p	
        excelPassword	lock2me	
        sheetPassword	xls2003	
        pdfOwnerPassword	0wner-only	
        sitePassword	tr0ub4dor&3	
        adminPass	admin	
        AdminPwd	admin888	
        saPassword	sa	
        superUserPassword	god	
        Password	2wsx#EDC	
        Password	Ab12Cd34	
        Password	hello123	
        Password	pass@word1	
        Password	password1	
        Password	Password123	
        Password	password!	
        Password	MyPassword123	
        Password	MySecretPass99	
        Password	mypassword	
        Password	testpassword	
        Password	adminpassword	
        Password	changeme	
        Password	changeme123	
        Password	default	
        Password	secret	
        Password	banana	
        Password	sonnenschein	
        Password	!QAZ2wsx	
        Password	000000	
        Password	111111	
        Password	19850412	
        Password	a1b2c3d4	
        Password	Aa123456.	
        Password	qwe123	
        Password	asdf	
        Password	asdfghjkl	
        Password	f00bar	
        Password	foobar	
        Password	trustno1	
        Password	Liverpool	
        Password	P4ssphrase-of-mine	
        Password	{Rt5%kkP	
        Password	#1Dad!	
        Password	<3mymom99>	
        Password	$ecret2016	
        Password	*Nova*77	
        Password	x	pw
        Password	9vW~4bT[h2	
        Password	Az/09+x==!	
        Password	C0ffee:time	
        Password	%Gx8kd!	
        Password	@dmin	
        Password	Not4You&Me	
        # passphrases
        passphrase	correct horse battery staple	
        Passphrase	my dog eats blue socks	
        keyPassphrase	thirteen-lazy-otters	
        SshPassphrase	br0ken arrow 7	
        pgpPassPhrase	W1ntermute	
        PassPhrase	Pas5pr@se	const
        passcode	4711	
        Passcode	886655	
        # pins and one-time codes
        pin	1234	
        Pin	0000	
        cardPin	9482	
        bluetoothPin	0000	
        AdminPin	2580	const
        otp	482913	
        OtpSecret	JBSWY3DPEHPK3PXP	
        totpSecret	KRSXG5CTMVRXEZLUKN2X	
        unlockCode	77-19-23	
        # client secrets
        clientSecret	h7Gd82kLmQp0Zx5TnVb3	
        ClientSecret	GZ7x~k2Qf.9Lr8Vt3WmYp1sB	const
        client_secret	8e1f0c5b9d2a47638c1b2f4e6a7d9c03	
        CLIENT_SECRET	Xq72mBv9sTr4Lp1Kz8Wd	const
        ClientSecret	3f8a2b7c-91d4-4e6f-a5b0-7c2d9e8f1a34	
        clientSecret	901564A5-E7FE-42CB-B10D-61EF6A8F3654	
        _clientSecret	tW0ck6wR/bqPAZxE5gN4hUyVfKj1s3dL+m9o8iB=	
        AppSecret	a94f1c0d7e5b32869f4c1d0a7b3e5286	const
        appSecret	0c6e8a5fb1d94e27a3f86b5d1c2e7a90	
        FacebookAppSecret	7b1e9d3c5a2f48066d8e0c4b2a1f9375	
        TwitterConsumerSecret	MbNx72vqLwZr0TsKd81JfHyGpA5oUe93iCkV64RtXn	
        consumerSecret	pB7Lw9XtQ2kZr5VyN8sHdM3c	
        weixinSecret	e10adc5349ba59abbe56e0571f20f883	
        WxSecret	9c1b7e4f2d8a60539e7c4b1a2f8d6035	const
        secret	v8Kq2LmZ7xTn4RpB	
        Secret	S3cr3t!Value	
        _secret	D4n9pQ7sW2xK	
        webhookSecret	whk-91jd8Ak20slPq7	
        sharedSecret	n0t-s0-sh4red	
        SharedSecret	zT9qLp2W	const
        secretKey	0bD6yXkq9VrTn2LmZp4Ws8Hc	
        SecretKey	6f1d3c9b7e5a4208	const
        SECRET_KEY	kW92!mPzx_Tq7	const
        SECRETKEY	MHcCAQEEIBkg4LVWM9nuwNSk3yByxZpYRTBnVJk5GkMg	const
        secret_key	sec_7Hq9Lm2Zx8Tn4Vb6	
        Jwt:Secret	this-is-my-very-long-jwt-signing-secret-2021	
        Jwt:Key	ThisIsMySuperSecretKeyForJwt!123	
        jwtKey	super-secret-jwt-key-12345	
        JwtSecret	My$ecretJwtKey@2022	const
        JWT_SECRET	VGhpc0lzQVZlcnlTZWNyZXRLZXk5OQ==	const
        tokenSecret	Pq8Zx2Lm7Tn4Vb6Hd1Kw	
        TokenSecret	s0meS1gningT0kenSecret	const
        signingSecret	8f742231b10e8888abcd99yyyzzz85a5	
        signingKey	k4RtYp0w9QzXm7Vb2Nc8	
        SigningKey	401b09eab3c013d4ca54922bb802bec8fd5318192b0a75f201d8b3727429090f	const
        IssuerSigningKey	gT5&uYh8#Kp2Lq9!	
        symmetricKey	Yq2wTz8LpX4vN6mB0cD1eF3g	
        # API keys
        apiKey	4fd1e0b7c9a24d3586ef0b1c7a9d2e45	
        ApiKey	AKx93mPq72LtZv81	const
        API_KEY	d41f7b2e9c8a5036	const
        api_key	wQ8z-2Lm9-Tn4V-b6Hd	
        _apiKey	b6907d289e10d714a6e88b30761fae22	
        APIKey	kd83ja92ks01mz7q	
        apikey	9a7e2cf05b1d4e8386cd	
        ApiKey	1c59ad7e-4f03-48b2-9d6a-e2b7f0c81d35	
        x-api-key	zQ7kP1mX9vT3nL5bR2wD8sF6	
        X-API-KEY	27b1c4e9a0d84f5f9d3c6b7e	
        Ocp-Apim-Subscription-Key	5d9c3a7f1e2b4806b8a4f0c6d2e91753	
        SubscriptionKey	c0f3a8d91b6e4752a7d5e9b1f4c82036	const
        subscription_key	7e1ac94d03bf4568921dfe70ab6c8d53	
        weatherApiKey	e3b7410fd92c48aa95b1607c8d2fe4a6	
        GoogleApiKey	zIqyTb81_kVx2Wm9-Lp4RfN7cUd0sEh3GjB6aQo	
        googleMapsKey	yUz3TbKx81Vw2Wm9Lp4RfN7cUd0sEh3	
        TMDB_API_KEY	2f8b6d4e0c1a3957e8f7d6c5b4a39281	
        omdbApiKey	6a1f9c3e	
        sendGridKey	kMx7Tq2Lz9Vb4Np6Rw8Hd1Ys3Fc5Jg0A	
        SendGridApiKey	k7.Qx92LmZ8TnVb4.Hd1Kw0PzXc3	
        mailgunApiKey	key-8d7c6b5a4f3e2d1c0b9a8f7e6d5c4b3a	
        stripeKey	rN8vQw2LmZ7xTk4pB9dHc1Js5Fy	
        TwilioAuthToken	5b7e9c1d3f2a48066d8e0c4b2a1f9375	const
        authToken	a81bc81b0ead4e5dabff90865d1e13b1	
        AuthToken	Xy7Kp2Lm9Tn4Vb6HdQw	const
        auth_token	7c9e6679f0ab4d12	
        accessToken	QmFzZTY0VG9rZW5XaXRoU29tZURhdGE5OTE	
        AccessToken	29384756-kjhsdf8723hjkw98	
        ACCESS_TOKEN	2.00aBcDxYzK8LmQ7f3e9d1c5b7a	const
        access_token	ya8.kLx92Mz7Tn4Vb6Hd1Kw0PzXc3Qf8s	
        OAuthToken	982374982-NbVx72qLwZr0TsKd81JfHyGpA5oUe	
        oauthTokenSecret	lD8nQw2LmZ7xTk4pB9dHc1Js5FyRg3	
        refreshToken	1/kP8mXz2Lq9Tn4Vb6HdQw0Yc7Rf	
        RefreshToken	Rk9-zX2m7Q.Tn4Vb6Hd1Kw0Pz	
        bearerToken	kZJhbGc9OiJIUz7x1NiIsInR5cC96IkpX	
        botToken	718923847:QQHx7kLmZ2TnV4b6Hd1Kw0PzXc3Qf8sRyJ	
        BotToken	k2NDk4NzEyMzQ1Njc4OTAxMjM0.Qx7Lm2.Tn4Vb6Hd1Kw0PzXc3Qf8s	const
        discordToken	Njk4NzEyMzQ1Njc4OTAxMjM0.Xp7Lm2.Zn4Vb6Hd1Kw0PzXc3Qf8s	
        telegramToken	5520193847:BBGk7mXz2Lq9Tn4Vb6HdQw0Yc7RfJs3	
        slackToken	T9Kx72mB/B04Lq8Zr/TnV4b6Hd1Kw0PzXc3Qf8s	
        token	8f14e45fceea167a5a36dedd4bea2543	
        token	Zx81mQp72LtVk93sTnRb4	
        Token	b0dE6x_Kq9VrTn2LmZp4Ws8Hc-7Jf	
        _token	pk7QzX2m9vT4nL6bR8wD1sF3	
        pushToken	dK8zX2m9vT4nL6bR8wD1sF3gH5jY	
        sasToken	sv=2019-12-12&sig=kZx81mQp72LtVk93sTnRb4%3D	
        PersonalAccessToken	q7xk2mzt9v4n6b8wd1sf3gh5jyplqwe2rtyu4iop6asd8fghjklz	
        pat	z7xk2mqt9v4n6b8wd1sf3gh5jyplkwe2	
        deployToken	gx-Kq9VrTn2LmZp4Ws8HcJf	
        # cloud keys
        AccessKey	Qw8Zx2Lm7Tn4Vb6Hd1Kw	const
        accessKey	LTQW8Zx2Lm7Tn4Vb6Hd1	
        secretAccessKey	t7GdX2kLmQp0Zx5TnVb3/Rw8sY1cKfHj6EaUoIi9	
        AwsSecretKey	Hq9/Lm2Zx8Tn4Vb6+Kd1PwYc7RfJs3GtEaUoIiBv	const
        AWSSecretKey	P0zXc3Qf8sRyJk7mXz2Lq9Tn4Vb6HdQw0Yc7RfJs	
        AWS_SECRET_ACCESS_KEY	n4Vb6HdQw0Yc7RfJs3GtEaUoIiBvHq9/Lm2Zx8Tw	const
        awsSecretAccessKey	Yc7RfJs3GtEaUoIiBvHq9/Lm2Zx8Tn4Vb6HdQw0k	
        AccessKeySecret	fJs3GtEaUoIiBvHq9Lm2Zx8Tn4Vb6H	const
        accessKeySecret	kP8mXz2Lq9Tn4Vb6HdQw0Yc7RfJs3G	
        StorageAccountKey	Zk8XcT2mQv7LpRw0Ys9BnDf4Hg6JaKe1Ui3Oo5Pq==	const
        accountKey	m7Zk8XcT2Qv/LpRw0Ys9BnDf4Hg6JaKe1Ui3Oo5Pqw==	
        AccountKey	Vb6HdQw0Yc7RfJs3GtEaUoIiBvHq9Lm2Zx8Tn4kP8mXz==	
        storageKey	Lq9Tn4Vb6HdQw0Yc7RfJs3GtEaUoIiBvHq9Lm2Zx8A==	
        cosmosKey	Gt7EaUoIiBvHq9Lm2Zx8Tn4Vb6HdQw0Yc7RfJs3kP8mXz2Lq==	
        PrimaryKey	Xz2Lq9Tn4Vb6HdQw0Yc7RfJs3GtEaUoIiBvHq9Lm2Zx8kP8m==	key
        authKey	2bUj5Zr9kQw8Tn4Vb6HdYc7Rf	
        serviceBusKey	Js3GtEaUoIiBvHq9Lm2Zx8Tn4Vb6HdQw0Yc7Rf8=	
        iotDeviceKey	Bv1Hq9Lm2Zx8Tn4Vb6HdQw0Yc7RfJs3GtEaUoIi9=	
        deviceKey	qLw7Zr0TsKd81JfHyGpA5oUe93iCkV6=	
        sharedAccessKey	Ui3Oo5PqZk8XcT2mQv7LpRw0Ys9BnDf4Hg6JaKe1=	
        licenseKey	7H2K-9QXM-4TVB-6WPD-1ZRC	
        privateKey	5JQw8Zx2Lm7Tn4Vb6Hd1KwPzXc3Qf8sRyJk7mXz2Lq9TnVb6HdQ	
        PrivateKey	0x4c0883a69102937d6231471b5dbb6204fe5129617082792ae468d01a3f362318	const
        PRIVATE_KEY	b71c71a67e1177ad4e901695e1b4b9ee17ae16c6668d313eac2f96dbcda3f291	const
        walletPrivateKey	ae6ae8e5ccbfb04590405997ee2d52d2b330726137b875053c36d94e974d162f	
        # encryption keys, salts and initialisation vectors by name
        encryptionKey	E546C8DF278CD5931069B522E695D4F2	
        EncryptionKey	MAKV2SPBNI99212	const
        encryptKey	kljsdkkdlo4454GG00155sajuklmbkdl	
        EncryptKey	20#JobS!	const
        aesKey	8UHjPgXZzXCGkhxV2QCnooyJexUzvJrO	
        AesKey	Qx7!mZ2#Lt9@Vk4$	const
        desKey	Q3v!8kZp	
        DesKey	12345678	const
        cryptoKey	hR4d-c0d3d!Key	
        hmacKey	pq8ZX2lm7tn4vb6hd1kw	
        masterKey	ZmFrZS1tYXN0ZXIta2V5LTkxODI3Mw==	
        salt	s@1tValue	
        Salt	f1nd1ngn3m0	const
        _salt	NaCl-4-everyone!42	
        passwordSalt	7x!Qm2Zk	
        SaltKey	S@LT&KEY	const
        VIKey	@1B2c3D4e5F6g7H8	const
        initVector	@1B2c3D4e5F6g7H8	
        InitVector	pemgail9uzpgzl88	const
        iv	HR$2pIjHR$2pIj12	
        AesIV	!QAZ2WSX#EDC4RFV	const
        # other languages
        Passwort	Geheim123	
        kennwort	Sommer-2019	
        datenbankPasswort	Bratwurst!	
        contrasena	hola1234	
        contraseña	Clave.2020	
        clave	Madrid2021!	
        senha	mudar123	
        SenhaBanco	s3nh@F0rte	
        senhaPadrao	123mudar	const
        motDePasse	Azerty1!	
        motdepasse	soleil75	
        wachtwoord	Welkom01	
        haslo	Kasztan7	
        hasło	zaq1@WSX	
        parola	Ankara06!	
        sifre	1907fb	
        şifre	kedi.123	
        lösenord	Sommar-21	
        пароль	йцукен123	
        密码	a888888	
        パスワード	himitsu9	
        matKhau	VietNam@123	
        heslo	Praha_1993	
        # known destinations: the plainest word counts
        value	password	pw
        password	password	pw
        Password	test	pw
        Password	s	pw
        password	secret	pw
        Password	admin	pw
        Credentials	Winter-is-here	pw
        arg1	tiger	pw
        password	user	pw
        pass	sa	pw
        Password	Passw0rd	pw
        password	MyDatabasePassword	pw
        secret	my-client-secret-01	tok
        ClientSecret	secret	tok
        clientSecret	8Qx2Lm7Tn	tok
        apiKey	d7Kx92	key
        key	qWe9Lm2Zx8Tn4Vb6	key
        credential	Ke1Ui3Oo5PqZk8XcT2mQ==	key
        apiKey	b6907d28-9e10-d714-a6e8-8b30761fae22	key
        password	letmein	ext
        passwd	b4ckd00r	ext
        pwd	sesame	ext
        token	k7mXz2Lq9Tn4Vb6HdQw0	ext
        apiKey	3d9f81b2c7	ext
        secret	iLike2CodeAtNight	ext
        secretKey	Gt7EaUoIiBvHq9Lm2Zx8	ext
        key	0123456789abcdef	crypto
        key	abcdefghijklmnop	crypto
        key	MySecretKey	crypto
        key	secret	crypto
        key	This is my key for signing tokens	crypto
        rgbKey	b14ca5898a4e4133bbce2ea2315a1916	crypto
        secret	your-256-bit-secret	crypto
        rgbIV	0000000000000000	iv
        IV	HR$2pIjHR$2pIj12	iv
        salt	Ivan Medvedev	salt
        salt	salt	salt
        salt	o6806642kbM7c5	salt
        # comparisons
        password	hunter2	cmp
        password	admin	cmp
        txtPassword.Text	admin123	cmp
        pwd	1234	cmp
        pass	letmein1	cmp
        passwordBox.Password	opensesame	cmp
        token	k7mXz2Lq9Tn4Vb6HdQw0	cmp
        apiKey	9a7e2cf05b1d4e83	cmp
        secret	tr0ub4dor	cmp
        pin	4321	cmp
        # default parameters, attributes, comments, tests
        password	opensesame	def
        pwd	admin@2016	def
        key	b14ca5898a4e4133bbce2ea2315a1916	def
        encryptKey	Dks8#2kd	def
        salt	!Kq93-salt	def
        Password	Demo@1234	attr
        DefaultValue.Password	Qwerty#1	attr
        ApiKey	7d1b5f30c2a94e86	attr
        password	Budapest56	comment
        Password	Prod!4711x	comment
        apiKey	f2b7410fd92c48aa95b1607c8d2fe4a6	comment
        password	Testing!2020	test
        apiKey	0f8b6d4e2c1a3957e8f7d6c5	test
        userPassword	Pass1234	test
        # headers and configuration keys
        Authorization	Bearer kZJhbGc9OiJIUz7x1NiIsInR5cC96IkpXVCJ9	
        Authorization	Basic YWRtaW46czNjcjN0IQ==	
        Authorization	token 7b1e9d3c5a2f48066d8e0c4b2a1f93751c0d7e5b	
        X-Auth-Token	Lm2Zx8Tn4Vb6HdQw0Yc7Rf	
        PRIVATE-TOKEN	Zx8Tn4Vb6HdQw0Yc7RfK	
        Smtp:Password	Post!Office7	
        Authentication:Google:ClientSecret	GX-kq9VrTn2LmZp4Ws8HcJf7y	
        EmailSettings__Password	qrtm9981	
        Db.Password	gr33nFr0g	
        appSettings/password	bl@ckC4t	
        SecurityKey	MySuperSecureKey_2023_forTokens	
        api-key	1f0a7c94d2e85b36	
        ConnectionPassword	orcl#99	
        dbPassword	password	
        passphrase	MySuperSecretPassphrase	
        encryptionKey	MySuperSecretEncryptionKey	
        PasswordHash	Gr@nit3	const
        salt	2650224	
        SecretKey	SUPER_SECRET_KEY_THAT_IS_AT_LEAST_THIRTY_TWO_LONG	const
        secretKey	NotAVeryGoodSecretForSigning	
        EncryptionKey	ProjetoFinalSDAM	const
        Password	bob	
        # desktop, games and devices
        SERVER_PASSWORD	fr4gNation	const
        rconPassword	q3dm17!	
        PhotonAppSecret	c81e728d9d4c2f636f067f89cc14862c	
        steamApiKey	5A1C9F3E7B2D48066D8E0C4B2A1F9375	
        unityServicesKey	w9Kq2LmZ7xTn4RpB8vHd	
        keystorePass	dr0idKey	
        keyaliasPass	s1gnMe!	
        admobSecret	x7Tn4Vb6HdQw0Yc7Rf	
        cameraPassword	ipcam888	
        DvrPassword	hik12345	const
        plcPassword	s7-1200	
        modemPassword	TeleCom_99	
        routerPwd	admin1234	
        wpaPassphrase	Blue.Lagoon.1980	
        oraclePassword	manager	
        scottPassword	tiger	
        sapPassword	init1234	
        remotePassword	rdp!Host3	
        WindowsPassword	Corp2017$	
        AdministratorPassword	Sup3rAdm1n	
        backupPassword	tape#0042	
        # weak, but real: a digit or a sign among the words of a test
        password	testpassword123	pw
        password	test-password-789	pw test
        pfxPassword	renewal-check-1	pw
        password	k1tchen-token4	pw
        password	1234	test
        password	hunter2	test
        password	Xk2!test	test pw
        clientSecret	kT8mQ2vZ4xW9nB6c	tok test
        passphrase	Duck_Pond_42	
        password	ftpcheck	pw
        apiKey	kq7x-93km-88pl2	test
        password	garden-gate-1	test
        # salts where only the salt itself can stand
        salt	orchard_ledger_salt	def
        salt	pepperpot	def
        Salt	harbour-lantern	
        _salt	QuietHarbour	
        Salt	b81f4c02-6a57-4d1e-9c33-0e2f5a7d9b16	const
        Salt	MountainGoat	const crypt
        PasswordSalt	lighthouse_ledger	crypt
        # secrets of words under the bare word
        SECRET	orchard-ledger-secret	const
        clientSecret	moss-green-ledger-client	
        x-client-secret	orchard-ledger-client-secrets	tok
        secret	meadow_lantern_backend	
        # passwords of two words, and of words joined by a sign
        password	Open Sesame	
        _password	brave lantern staple	
        Passphrase_DEV	PW-harbourNT-DEV	const
        password	Kestrel-Meadow	
        # hashed where they are typed
        Secret	sample_client_secret	pw hashed
        clientSecret	client_secret	hashed
        password	Admin	hashed
        # of an environment or with a year
        Passphrase_SIT	Quay-Lantern-7	const
        ApiKey_SIT	7f3b9c1ad2e84f6093b7c5e1	const
        AccessToken	Harbour_Mail_Relay_2026_Secure	
        SECRET_TOKEN	Harbour_Mail_Relay_2026_Secure	const
        # keys in capitals, and phrases with a year under a weak name
        EncryptionKey	GTNDSYSTEMPROTECTION	const
        relayToken	Harbour_Mail_Relay_2026_Secure	
        ApiSecret	apisecret	
        HashKey	6394z17KcjTqN6y0	
        HashIV	w88ipLHr5lXyOOJT	
        TokenId	2H987Z2RKSEFGKHKDF5V22R84PQGMV	
        lPassword	dogdogdogdog	
        """;
}
