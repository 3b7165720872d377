namespace LeakGate.Analyzers.Tests.Verdict;

/// <summary>
/// What looks like a credential by its name and is none: name, value, then destination and circumstances (see <see cref="VerdictRow"/>).
/// </summary>
internal static class NegativeRows
{
    public const string Text = """
        # a constant that holds a name
        PASSWORD	Password	const
        Password	Password	const
        Password	password	const
        password	password	
        PasswordKey	password	const
        PASSWORD_KEY	PASSWORD	const
        PasswordSettingName	SmtpPassword	const
        PASSWORD_PROPERTY	connection.password	const
        Password	connection.password	const
        Password	user_password	const
        Password	UserPassword	const
        Password	app.security.password	const
        Password	App.Security.Password	const
        Password	Settings_Password	const
        Password	passwd	const
        Password	pwd	const
        Passwd	Passwd	const
        Pwd	pwd	const
        TokenKey	token	const
        Token	token	const
        token	token	
        AccessToken	access_token	const
        AccessToken	accessToken	const
        accessToken	access_token	
        RefreshToken	refresh_token	const
        REFRESH_TOKEN	refresh-token	const
        IdToken	id_token	const
        ClientSecret	client_secret	const
        ClientSecret	clientSecret	const
        ClientSecret	ClientSecret	const
        CLIENT_SECRET	oauth.client.secret	const
        ApiKey	apiKey	const
        ApiKey	api_key	const
        ApiKey	X-Api-Key	const
        ApiKey	x-api-key	
        apiKey	apikey	
        ApiKeyHeader	X-API-KEY	const
        ApiKeyHeaderName	ApiKey	const
        ApiKeyName	appid	const
        SubscriptionKey	Ocp-Apim-Subscription-Key	const
        AuthToken	X-Auth-Token	const
        AuthToken	AuthToken	const
        AuthTokenHeader	X-MyApp-Auth	const
        Secret	secret	const
        Secret	Secret	const
        SecretKey	SecretKey	const
        SecretKey	secret_key	const
        SecretName	db-password	const
        PrivateKey	privateKey	const
        PrivateKey	private_key	const
        PRIVATE_KEY	-privatekey	const
        EncryptionKey	EncryptionKey	const
        EncryptionKey	encryption-key	const
        MasterKey	MasterKey	const
        AccessKey	accesskey	
        SharedAccessKey	SharedAccessKey	const
        SharedAccessKeyName	RootManageSharedAccessKey	const
        AccountKey	AccountKey	const
        AccountKeySettingString	AccountKey	const
        SasToken	sasToken	const
        Credentials	credentials	const
        Credential	Credential	const
        Salt	salt	const
        Salt	Salt	
        Iv	iv	const
        Pin	Pin	const
        PIN	pin	const
        Otp	otp	const
        Passphrase	passphrase	const
        Passphrase	Passphrase	
        Authorization	Authorization	const
        Authorization	authorization	
        AuthorizationHeader	Authorization	const
        # configuration keys and environment variables
        JwtKey	Jwt:Key	const
        JwtSecret	JwtSettings:Secret	const
        ConnectionString	ConnectionStrings:Default	const
        ConnectionString	DefaultConnection	const
        connectionString	name=DefaultConnection	
        ConnectionStringName	BloggingDb	const
        SmtpPassword	Smtp:Password	const
        SmtpPassword	Mail.Smtp.Password	const
        MailPassword	MailSettings__Password	const
        DbPassword	DB_PASSWORD	const
        password	DB_PASSWORD	
        apiKey	OPENAI_API_KEY	
        ApiKey	SENDGRID_APIKEY	const
        SecretKey	AWS_SECRET_ACCESS_KEY	const
        AwsSecretKey	AWSSecretKey	const
        AwsSecretKey	aws:secretKey	const
        AccessToken	GITHUB_TOKEN	const
        GithubToken	GITHUB_TOKEN	
        token	SYSTEM_ACCESSTOKEN	
        AzureKey	AZURE_CLIENT_SECRET	const
        secret	CLIENT_SECRET	
        StorageKey	AzureWebJobsStorage	const
        password	MyApp.Settings.AdminPassword	
        ApiKeyPath	Authentication:ApiKey	const
        SecretConfigKey	Auth0:ClientSecret	const
        EncryptionKeyKey	security:encryption:key	const
        Password	abp.Net.Mail.Smtp.Password	const
        DefaultPassword	App.UserManagement.DefaultPassword	const
        TokenSecret	oauth_token_secret	const
        Token	oauth_token	const
        ConsumerKey	oauth_consumer_key	const
        ConsumerSecret	oauth_consumer_secret	const
        # placeholders of every syntax
        password	{0}	
        password	{password}	
        Password	{{password}}	
        Password	${DB_PASSWORD}	
        password	#{Octopus.Password}	
        password	#{DbPassword}#	
        Password	$(SqlPassword)	
        Password	%PASSWORD%	
        Password	<password>	
        Password	<your password>	
        password	<YOUR_PASSWORD>	
        password	[password]	
        password	[YOUR PASSWORD]	
        Password	__PASSWORD__	
        Password	__DbPassword__	
        Password	@Password	
        password	@pwd	
        Password	:password	
        Password	?	
        Password	***	
        Password	********	
        Password	xxxx	
        Password	XXXXXXXX	
        password	xxxxx-xxxxx	
        password	...	
        password	…	
        password	•••••••	
        Password	●●●●●●	
        Password	-	
        Password	--	
        Password	____	
        Password	￼	
        Password	￼￼	
        token	Bearer ￼	
        Authorization	Bearer ￼	
        Authorization	Basic ￼	
        Authorization	Bearer	
        Authorization	Bearer {token}	
        Authorization	Bearer <token>	
        Authorization	Bearer YOUR_TOKEN	
        Authorization	Bearer {0}	
        apiKey	$API_KEY	
        apiKey	$env:API_KEY	
        apiKey	$(ApiKey)	
        apiKey	%API_KEY%	
        secret	${{ secrets.CLIENT_SECRET }}	
        apiKey	<insert api key>	
        apiKey	{api-key}	
        ClientSecret	[client secret]	
        ClientSecret	(client secret)	
        ClientSecret	{clientSecret}	
        clientSecret	<client-secret-from-portal>	
        accountKey	<account-key>	
        accountKey	[AccountKey]	
        Password	{your_password}	
        Password	[REDACTED]	
        Password	<redacted>	
        Password	REDACTED	
        Password	**hidden**	
        Password	(hidden)	
        Password	<hidden>	
        password	(null)	
        password	null	
        password	None	
        password	undefined	
        password	N/A	
        password	n/a	
        Password	true	
        Password	false	
        Password	0	
        Password	1	
        Password		
        Password	   	
        ApiKey		const
        token		
        # samples
        apiKey	your-api-key	
        ApiKey	YOUR_API_KEY	const
        ApiKey	Your API Key	const
        apiKey	YOUR-API-KEY-HERE	
        ApiKey	<YOUR_API_KEY>	
        API_KEY	INSERT_API_KEY_HERE	const
        apiKey	put your key here	
        apiKey	Enter your API key here	
        apiKey	my-api-key	
        apiKey	test-api-key	
        apiKey	testkey	
        apiKey	test	
        apiKey	sample	
        apiKey	dummy	
        apiKey	foo	
        apiKey	apikey123	
        apiKey	xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx	
        apiKey	XXXXXXXX-XXXX-XXXX-XXXX-XXXXXXXXXXXX	
        apiKey	00000000-0000-0000-0000-000000000000	
        apiKey	00000000000000000000000000000000	
        apiKey	key	
        apiKey	some-key	
        apiKey	fake_api_key	
        apiKey	invalid-key	
        password	YOUR_PASSWORD_HERE	
        password	your_password	
        password	yourpassword	
        Password	your password	
        Password	YourPassword	
        Password	yourPasswordHere	
        Password	enter-password-here	
        Password	insert password	
        Password	put-your-password-here	
        Password	example-password	
        Password	the password	
        Password	some password	
        Password	some-password	
        Password	TODO	
        Password	TODO: set password	
        Password	TBD	
        Password	replace-me	
        Password	REPLACE_WITH_PASSWORD	
        Password	to-be-replaced	
        Password	fill-me-in	
        Password	placeholder	
        clientSecret	your-client-secret	
        clientSecret	YOUR_CLIENT_SECRET	
        ClientSecret	your client secret	
        ClientSecret	ENTER_CLIENT_SECRET_HERE	const
        clientSecret	client-secret	
        clientSecret	Enter_the_Client_Secret_Here	
        ClientSecret	[Enter the client secret added above]	
        secret	my-secret	
        secretKey	your_secret_key	
        SecretKey	YOUR SECRET KEY	
        accessKey	your-access-key	
        accessKey	AccessKeyGoesHere	
        awsSecretKey	<your-secret-key>	
        awsSecretKey	foo	
        token	your-token	
        token	YOUR_TOKEN_HERE	
        token	my-token	
        token	mytoken	
        token	some token	
        token	sometoken	
        token	test-token	
        token	fake-token	
        token	invalid-token	
        token	dummy_token	
        token	token123	
        token	token1	
        token	abc	
        token	foobar	
        accessToken	access-token-value	
        accessToken	your_access_token	
        accessToken	the-access-token	
        accessToken	valid_access_token	
        accessToken	TestAccessToken	
        AccountKey	YourAccountKey	
        connectionString	your-connection-string	
        encryptionKey	your-encryption-key	
        # user interface and validation
        PasswordText	Please enter your password	
        Password	Please enter your password	
        password	Enter password:	
        Password	Password:	
        Password	Password *	
        Password	Your password	
        Password	Password is required	
        Password	Password is required.	
        password	The password you entered is incorrect.	
        Password	Passwords do not match	
        Password	Wrong password!	
        Password	Invalid user name or password	
        Password	Change Password	
        Password	Change password...	
        Password	Forgot password?	
        Password	Forgot your password?	
        Password	&Password:	
        Password	New Password	
        Password	Must be at least 8 characters long	
        ErrorPassword	Passwords must have at least one digit ('0'-'9').	const
        InvalidPassword	invalid_password	const
        PasswordRequired	Please supply a password	const
        PasswordLabel	Kennwort	const
        Password	Kennwort	const
        Password	Mot de passe	const
        Password	Contraseña	const
        Password	Senha	const
        Password	Пароль	
        Password	密码	
        Password	请输入密码	
        Password	密码不能为空	
        Password	パスワード	
        Password	Mật khẩu	
        Password	Введите пароль	
        Password	Şifre	const
        Password	Bitte geben Sie Ihr Passwort ein	
        senha	A senha é obrigatória	
        contraseña	La contraseña no es válida	
        Passwort	Das Passwort ist zu kurz	
        motDePasse	Le mot de passe est obligatoire	
        ApiKey	The API key is missing	
        ApiKey	Invalid API key	
        ApiKey	API Key	
        Token	Token expired	
        Token	Invalid token	
        token	Unexpected token	
        TokenMessage	Your verification code is: {0}	
        Secret	Client secret	
        Secret	The secret was not found	
        Pin	Enter PIN	
        Pin	Pin to Start	
        Otp	Your one time password	
        PasswordHint	Name of my first dog	
        PasswordDescription	The password of the account	const
        PasswordTooltip	8-20 characters, digits	const
        PasswordQuestion	What is your mother's maiden name?	
        PasswordAnswer	answer	
        PasswordPlaceholder	Min. 8 chars	
        PasswordError	Bad pa55word!	
        PasswordMessage	Pa55word!	
        # ids of controls, styles, scripts
        Password	#password	const
        password	#Password	
        password	txtPassword	
        Password	lblPassword	
        PasswordField	password-input	
        password	#login-form input[name='password']	
        passwordInput	//input[@id='password']	
        PasswordXPath	//*[@id='pwd']	const
        Password	//input[@type="password"]	
        Password	.password-field	
        Password	input_password	
        password	ctl00$Content$Password	
        token	__RequestVerificationToken	
        AntiForgeryToken	__RequestVerificationToken	const
        CsrfToken	X-CSRF-TOKEN	const
        XsrfToken	XSRF-TOKEN	const
        token	$.token	
        token	$.data.access_token	
        token	#/definitions/token	
        accessToken	/oauth/access_token	
        passwordChar	●	
        PasswordChar	*	
        PasswordBox	PART_PasswordBox	const
        Password	PasswordBox	
        Password	PasswordProperty	
        Password	IDS_PASSWORD	
        Password	MSG_ENTER_PASSWORD	const
        Password	label.password	
        Password	login.password.label	
        Password	Login_Password_Placeholder	
        Password	glyphicon-lock	
        Password	fa fa-key	
        # routes, urls, files
        ResetPassword	/users/resetPassword	const
        ResetPassword	ResetPassword	const
        ResetPassword	reset-password	const
        ChangePassword	account/change-password	const
        ForgotPassword	~/Account/ForgotPassword	const
        ForgotPassword	Account.ForgotPassword	const
        Password	/Account/Password	
        PasswordUrl	https://example.com/account/password	
        Token	https://login.example.com/oauth2/token	const
        token	/connect/token	
        TokenEndpoint	/token	const
        TokenUrl	https://api.example.org/oauth2/token	const
        tokenUri	https://oauth2.example.org/token	
        accessToken	https://graph.example.com/oauth/access_token	
        AccessTokenUrl	https://api.example.org/oauth/access_token	
        keyVaultUri	https://contoso.vault.azure.net/	
        secret	https://contoso.vault.azure.net/secrets/db	
        KeyVaultName	contoso-vault	
        Secrets	secrets.json	const
        secretsFile	client_secrets.json	
        credentials	credentials.json	
        CredentialsPath	C:\keys\service.json	
        privateKey	key.pfx	
        privateKey	C:\keys\x.pem	
        PrivateKey	keys/server.key	
        privateKeyPath	~/.ssh/id_rsa	
        PrivateKey	/etc/ssl/private/key.pem	
        certPassword	cert-password.txt	
        Token	token.dat	const
        password	passwords.txt	
        KeyFile	MyKey.snk	
        key	SOFTWARE\Microsoft\Windows\CurrentVersion\Run	
        Key	HKEY_LOCAL_MACHINE\SOFTWARE\Foo	
        secret	projects/my-project/secrets/db-pass/versions/latest	
        secretArn	arn:aws:secretsmanager:eu-west-1:123456789012:secret:db-Ab12Cd	
        secret	arn:aws:secretsmanager:eu-west-1:123456789012:secret:db-Ab12Cd	
        password	@Microsoft.KeyVault(SecretUri=https://contoso.vault.azure.net/secrets/db)	
        password	op://vault/db/password	
        password	vault:secret/data/db#password	
        password	ENC(kZx81mQp72LtVk93sTnRb4==)	
        password	{cipher}kZx81mQp72LtVk93sTnRb4	
        password	ref+vault://secret/db	
        password	env:DB_PASSWORD	
        # protocol words, claims, schemes
        GrantType	password	const
        grantType	password	
        Password	urn:ietf:params:oauth:grant-type:password	const
        Token	urn:ietf:params:oauth:token-type:access_token	
        TokenType	Bearer	
        tokenType	bearer	
        AccessToken	urn:ietf:params:oauth:token-type:jwt	
        Password	http://schemas.xmlsoap.org/ws/2005/05/identity/claims/password	const
        ClaimTypeToken	http://schemas.example.org/claims/token	
        AuthenticationScheme	LinkedIn	const
        AuthenticationScheme	ApiKey	const
        authenticationType	Password	
        TokenScope	vso.code	
        Scope	api1.read	
        token	Bearer	cmp
        token	bearer	
        Authorization	Basic	const
        Token	JWT	const
        TokenProvider	Default	
        tokenProvider	Authenticator	
        token_type_hint	refresh_token	
        ClientSecretPost	client_secret_post	const
        ClientSecretBasic	client_secret_basic	
        SecretType	SharedSecret	
        SecretTypes.SharedSecret	SharedSecret	const
        password_credentials	password	
        contentType	application/json	
        KeyType	RSA	
        keyAlgorithm	RSA/ECB/PKCS1Padding	
        EncryptionKey	AES-256-CBC	
        key	HmacSHA256	
        KeyId	2021-04-a	
        keyId	c7f1b9a3-5d20-4e86-9c41-0b7d2a5e6f38	
        kid	k9Xp2	
        ClientId	8Qx2Lm7Tn4Vb6HdQw	
        publicKey	MIGfMA0GCSqGSIb3DQEBAQUAA4GNADCBiQKBgQ	
        PublicKeyToken	b77a5c561934e089	const
        publicKeyToken	31bf3856ad364e35	
        PublicKey	0024000004800000940000000602000000240000	const
        PrimaryKey	Id	const
        primaryKey	CustomerId	
        foreignKey	FK_Order_Customer	
        sortKey	createdAt	
        PartitionKey	pk	const
        RowKey	settings-001	
        cacheKey	users:all	
        CacheKey	8f14e45fceea167a5a36dedd4bea2543	
        CancellationToken	ct	
        cancellationToken	none	
        continuationToken	eyJwYWdlIjoyfQAbCdEf1234567890Qw	
        nextToken	CAESBgi7Qx2Lm7Tn4Vb6HdQw0Yc7	
        pageToken	CDIQAAk7mXz2Lq9Tn4	
        instrumentationKey	c1b2d3e4-f5a6-4789-8b0c-1d2e3f4a5b6c	
        UserSecretsId	aspnet-Web-53bc9b9d-9d6a-45d4-8429-2a2761773502	
        siteKey	6LdQx2Lm7Tn4Vb6HdQw0Yc7RfJs3	
        # neighbours of the word
        passwordFormat	Clear	
        PasswordFormat	Hashed	
        passwordLength	12	
        MinPasswordLength	8	const
        PasswordPolicy	Strong1	
        passwordRegex	^(?=.*[A-Z])(?=.*\d).{8,}$	
        PasswordPattern	^[a-zA-Z0-9!@#$%]{6,20}$	const
        Password	^(?=.*[a-z])(?=.*[A-Z])(?=.*\d)[a-zA-Z\d]{8,}$	
        PasswordChars	abcdefghijklmnopqrstuvwxyz0123456789	const
        passwordCharacters	ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz23456789!@$?	
        password	abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789	
        AllowedPasswordChars	!@#$%^&*()	
        PasswordColumn	pwd	
        PasswordParameter	@p3	
        passwordParam	p_pass1	
        PasswordHash	AQAAAAEAACcQAAAAEKx81mQp72LtVk93sTnRb4Zz	
        passwordHash	$2a$10$kZx81mQp72LtVk93sTnRb4u8	
        passwordStrength	Very weak1	
        PasswordExpiration	90d	
        passwordChanged	Yes1!	
        lastPasswordChange	2019-04-01T12:00	
        isPasswordValid	Y3s!	
        hasPassword	n0	
        usePassword	auto1	
        showPassword	Show-1	
        passwordManager	KeePass2	
        passwordService	Svc.Pwd1	
        passwordProvider	X509/v3	
        passwordVisibility	Collapsed	
        passwordResetLink	/reset?id=3&x=Q1	
        tokenLifetime	00:20:00	
        tokenExpiry	2030-01-01	
        tokenCount	4711	
        tokenIssuer	https://issuer.example.org	
        secretVersion	4d8c0f1b9a7e4c3d8b2f6e5a1c0d9b8a	
        SecretId	a1d3f0e4-7c21-4b53-9a0e-3f6d2c8b1e97	
        wrongPassword	wr0ng!pass	
        invalidPassword	Inv@lid99	
        badPassword	b4d-Pass	
        wrongToken	k7mXz2Lq9Tn4Vb6HdQw0	
        # words that only contain it
        bypass	all99!x	
        bypassList	localhost;127.*	
        compass	N-W/12	
        passThrough	p-1x	
        passport	X1234567	
        passenger	Doe/John1	
        passage	Gen 1:1	
        passive	PASV-21	
        passed	10/12	
        renderPass	Forward+1	
        shadowPass	Pass_01	
        passIndex	p2	
        keyboard	us-intl2	
        monkey	Bananas4!	
        turkey	TR-34	
        keyframe	k-12x	
        keyword	T0kenize	
        Keywords	c#,roslyn	
        hotkey	Ctrl+Shift+F5	
        HotKey	Alt+F4	
        shortcutKey	Ctrl+K	
        tokenizer	wordpiece-30k	
        TokenKind	Number1	
        secretary	M. Smith1	
        pinned	yes-1	
        pinch	Zoom1x	
        spinner	dots12	
        mapping	a->b1	
        shipping	DHL-24h	
        opinion	4.5/5	
        option	-o1	
        authentication	X-509v3	
        author	J.R.R. Tolkien1	
        assault	lvl-9	
        saltLake	UT-84101	
        ivory	#FFFFF0	
        private	pr1vate!	
        # tokens of lexers, keys of maps, keyboards
        token	comma	
        token	{	
        token	=>	
        token	EOF	
        token	identifier	
        token	endif	
        Token	OpenParen	
        token	#endregion	
        token	<br/>	
        token	[DAY]	
        token	%NAME%	
        token	yyyy-MM-dd	
        TokenSeparator	;;	
        Key	Delete	
        key	Enter	cmp
        key	Id	
        Key	Ctrl+C	
        key	F12	
        key	FirstName	
        Key	user.name	
        key	orders/2020	
        key	cache_users_17	
        Key	8d7c6b5a-4f3e-4d1c-8b9a-8f7e6d5c4b3a	
        key	1	
        key	2021-05-01	
        key	en-US	
        key	MyNamespace.MyType	
        key	System.String	
        key	#FF00AA	
        key	image/png	
        key	ApplicationSettingsCacheKey	
        Key	button_ok	
        Key	Strings.Hello	
        key	StartButtonPressed	
        keys	a,b,c	
        keyName	Fn1-Q	
        pass	first	
        pass	second	
        pass	Pass	
        pass	OK	
        pass	GBuffer	
        Pass	FAILED	
        code	E1001	
        code	NOT_FOUND	
        code	en	
        errorCode	0x80070005	
        zipCode	10115	
        countryCode	DE	
        pin	GPIO18	
        pin	A0	
        pinName	VCC3V3	
        # comparisons
        password		cmp
        password	￼	cmp
        token	-	cmp
        password	*****	cmp
        token	null	cmp
        token	(	cmp
        key	Escape	cmp
        key	--password	cmp
        Key	Password	cmp
        passwordType	Clear	cmp
        secret	null	cmp
        pass	true	cmp
        code	A1	cmp
        token	while	cmp
        pin	out	cmp
        password	password	cmp
        RefreshToken	ab_refr+jwt	const
        auth_xml	<xml><Id><![CDATA[wq2Zx8Lm7Tn4Vb6Hd1Kw0]]></Id><Kind>cancel</Kind></xml>	
        # types, members, databases
        Password	System.Security.SecureString	
        Password	UserPasswordValidator	
        Token	MyCompany.Auth.TokenService	
        token	TokenService	
        Password	SELECT password FROM users WHERE id = @id	
        passwordSql	UPDATE users SET pwd='x'	
        passwordQuery	select Pwd1 from t	
        Password	varchar(50)	
        Password	nvarchar(max)	
        Password	users.password	
        Password	[dbo].[Users].[Password]	
        Password	Password = @Password	
        Password	AND Password = '{0}'	
        Password	COL_PASSWORD	const
        Password	F_PASSWORD	const
        Password	Password1Label	const
        Secret	Microsoft.Extensions.Secrets	
        Token	PrimaryToken	
        token	IdentityToken	
        TokenName	SecondaryToken1	
        credential	UserCredential	
        credentialType	windows1	
        clientCredentials	client_credentials	
        Credentials	ClientCredentials	const
        credential	DefaultAzureCredential	
        Password	PasswordSignInFailed	
        secret	SecretManagerPolicy	
        SecretKey	SecretKeySpec	
        Password	Lockout.PasswordPolicy	
        ApiKey	ApiKeyAuthenticationHandler	
        accessKey	S	attr
        AccessKey	F	
        AccessKey	Alt+S	
        # documentation, XML and command lines
        password	--password	const
        password	-p	const
        Password	/p:	const
        passwordOption	-pw1	
        Password	--password=	
        Password	-Password	
        Password	password=	
        Password	Pwd=	
        Password	;Password=	
        Password	Password=￼	
        token	token=	
        token	access_token=￼	
        apiKey	?api_key=	
        apiKey	&key=￼	
        apiKey	?apikey={0}	
        param.password	The password to hash.	comment
        password	the user's password	comment
        token	Token to observe.	comment
        key	Gets the key of the entry.	comment
        Password	string	comment
        password	required	comment
        password	PASSWORD	comment
        token	cancellation token	comment
        # known destinations that receive something else
        password	￼	pw
        password		pw
        password	{0}	pw
        password	<password>	pw
        password	${PASSWORD}	pw
        password	%DB_PASSWORD%	pw
        password	YOUR_PASSWORD	pw
        password	********	pw
        Password	#{DbPassword}	pw
        apiKey	<your api key>	key
        apiKey	YOUR_API_KEY	key
        token	{token}	tok
        token	YOUR_TOKEN	tok
        clientSecret	<client secret>	tok
        clientSecret	YOUR_CLIENT_SECRET	tok
        secret	[your-secret]	tok
        key	￼	crypto
        iv	￼	iv
        token	access_token	ext
        password	password	ext
        key	Jwt:Key	ext
        tokenName	access_token	ext
        apiKey	X-Api-Key	ext
        # phrases of words made up for tests, names of settings with numbers, addresses at APIs
        password	z3-storagekey	const
        password	cloud365-client-secret	const
        password	files-access-token	const
        password	mail2_client_secret	pw
        token	valid-token	tok
        token	invalid-token	tok
        token	valid-test-token	tok
        ClientSecret	someSecret	tok
        	TestAppSecret	tok
        	BotToken	tok
        	ClientSigningSecret	tok
        	VerificationToken	tok
        	test-api-key	key
        password	correctpassword	pw
        password	wrongpassword	pw
        password	previous-password	pw
        password	invalid-secret-that-will-fail	pw
        passphrase	should-be-rejected	
        	SelfSignedTestCert	pw
        password	password	pw test
        password	pwd	pw test
        password	secret	test
        passphrase	secret	test
        password	encryptionpassword	pw test
        password	z	pw test
        token	https://api.contoso.test	tok
        	https://api.contoso.test	pw
        	https://api.contoso.test	key
        key	cache-entry	key
        key	order42	key
        	faketoken	tok
        	incorrect key	tok
        apiKey	queue-test	test
        password	backup-test	pw
        # numbered tokens of tests, connection strings, markers, public keys
        accessToken	token-b2-u7	test
        accessToken	statement-1	test
        accessToken	user-token-uid-3	test
        ConnectionString	Kx9Lm2Tn4Vb6HdQw	ext
        password	|||%%NOTCHANGED%%|||	
        pubKeyBytes	MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAu1	
        fromPassword	fromPassword	pw const
        # printed in standards
        ClientSecret	7Fjfp0ZBr1KtDRbnfVdmIw	
        AccessToken	SlAV32hkKG	
        RefreshToken	8xLOxBtZp8	tok
        Password	A3ddj3w	
        # salts: names of columns and settings, and the word itself
        Salt	PasswordSalt	const crypt
        Salt	password_salt	const
        Salt	Security:Salt	
        salt	salt	def
        salt	ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz1234567890	
        Salt	00000000-0000-0000-0000-000000000000	const
        Salt	orchardledger	cmp
        # names of secrets
        Secret	office365-client-secret	const
        Secret	AppClientSecret	const
        ClientSecret	Orchard:Ledger:ClientSecret	
        ClientSecret	orchard.ledger.client.secret	const
        ClientSecret	ORCHARD_LEDGER_SECRET	const
        SecretName	orchard-ledger-secret	const
        # labels and settings under a password's name
        password	Enter password	
        password	Mot de passe	
        Password	Forgot password	
        Password	user-password-field	const
        Password	Orchard Ledger	const
        # placeholders, though hashed
        clientSecret	your-client-secret	hashed
        password	${PASSWORD}	hashed
        # capitals of names, table keys, identifiers of tokens, keys of strong names
        EncryptionKey	ENCRYPTIONKEY	const
        EncryptionKey	ENCRYPTION_SETTING	const
        hashKey	customer-number	
        HashKey	CustomerId	const
        tokenId	a7d3f1c2-5b8e-4f60-9d21-3c4b5a6e7f80	
        tokenId	order-token	
        FrameworkKeyToken	5f91a84759bf584a	const
        FrameworkKey	00240000048000009400000006020000002400005253413100040000010001004d3b6f2a	const
        GET_TOKEN	get_access_token	const
        accessToken	1/fFAGRNJru1FTz70BzhT3Zg	
        refreshToken	1/xEoDL4iW3cxlI7yDbSRFYNG01kVKM2C-259HOF2aQbI	tok
        """;
}
